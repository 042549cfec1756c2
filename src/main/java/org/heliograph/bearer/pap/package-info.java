/**
 * The Push Access Protocol (PAP 2.0, WAP-247) towards a push proxy gateway. In: a push, and result notifications, which are
 * believed only from the networks that the settings name. Out: push-message with the bare MMS PDU. What the gateway writes
 * is bounded, and parsed without document types and entities.
 */
package org.heliograph.bearer.pap;
