/**
 * Makes the content of a message from texts and files: parts, their types and names, and the SMIL that presents them
 * (OMA-TS-MMS_CONF clause 10). In: files the user names, which are taken for what they look like. Out: WSP content.
 */
package org.heliograph.handset.compose;
