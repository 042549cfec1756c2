/**
 * REST for operators, below {@code /api/v1}.
 *
 * <p>In comes JSON over HTTP, out goes JSON; Jakarta RESTful Web Services 3.1, served by the Jersey in the WAR. Nothing
 * that arrives is trusted before its sender has logged in.
 */
package org.heliograph.admin;
