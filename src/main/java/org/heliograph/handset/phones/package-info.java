/**
 * Phones by the hundred for load and crash runs, as little of each as can be. In: pushes by UDP (connectionless WSP,
 * WAP-230-WSP clause 8.2.4) and what an MMSC answers, which nobody vouches for. Out: PDUs of OMA-TS-MMS_ENC over kept
 * connections.
 */
package org.heliograph.handset.phones;
