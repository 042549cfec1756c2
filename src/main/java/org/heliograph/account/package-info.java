/**
 * Who may use the console and the API: users, their roles, passwords and sessions, and the trail of what they did. In: a
 * name and a password, or a session's token. Out: a {@link org.heliograph.account.Login}. Nobody is trusted before that.
 * Passwords are kept as Argon2id (RFC 9106), tokens as a digest. Opens transactions of its own.
 */
package org.heliograph.account;
