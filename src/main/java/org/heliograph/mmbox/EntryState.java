package org.heliograph.mmbox;

/** X-Mms-MM-State (OMA-TS-MMS_ENC clause 7): what its owner has done with an entry. */
public enum EntryState {
    DRAFT,
    SENT,
    NEW,
    RETRIEVED,
    FORWARDED
}
