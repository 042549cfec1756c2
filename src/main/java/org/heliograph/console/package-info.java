/**
 * The door of the console and of the API: a filter before {@code /ui} and {@code /api} and nothing else. In: HTTP with
 * a session's cookie or the admin token. Out: the same request with a principal, or a refusal. Nothing passes without
 * either but the login page and the files it needs.
 */
package org.heliograph.console;
