/**
 * Short messages through Kannel, or a gateway that speaks as it does. In: a push. Out: sendsms requests over HTTP; later a
 * receipt comes back as a request to us, which is believed only from the networks that the settings name.
 */
package org.heliograph.bearer.kannel;
