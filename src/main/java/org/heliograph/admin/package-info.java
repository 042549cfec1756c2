/**
 * REST for operators, below {@code /api/v1}. In: HTTP of somebody who has logged in or shows the admin token. Out: JSON.
 * Each resource names the lowest role that may use it.
 */
package org.heliograph.admin;
