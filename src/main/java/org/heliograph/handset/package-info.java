/**
 * The command-line tools: a handset that sends to an MMSC and reads what PDUs say, for operators who want to know whether
 * an MMSC answers, and a load run.
 *
 * <p>In: options, files, and what an MMSC answers, which nobody vouches for. Out: PDUs of OMA-TS-MMS_ENC over the HTTP
 * binding of OMA-TS-MMS_CTR, and text for people. Built on the codec alone and packed by itself, so that it can judge any
 * MMSC and not only this one.
 */
package org.heliograph.handset;
