/**
 * REST for operators, below {@code /api/v1}. In: HTTP with a bearer token. Out: JSON. Nobody is trusted without the token,
 * and the content of messages is not shown.
 */
package org.heliograph.admin;
