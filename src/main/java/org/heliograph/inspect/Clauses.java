package org.heliograph.inspect;

/** Where the standards say what is referred to most. */
final class Clauses {
    static final String PDU = "OMA-TS-MMS_ENC 6";
    static final String ORDER = "OMA-TS-MMS_ENC 6";
    static final String FIELDS = "OMA-TS-MMS_ENC 7";
    static final String NUMBERS = "OMA-TS-MMS_ENC 7.4";
    static final String ADDRESS = "OMA-TS-MMS_ENC 8";
    static final String INTEGERS = "WAP-230-WSP 8.4.2.1";
    static final String UINTVAR = "WAP-230-WSP 8.1.2";
    static final String LENGTHS = "WAP-230-WSP 8.4.2.2";
    static final String TEXTS = "WAP-230-WSP 8.4.2.1";
    static final String HEADERS = "WAP-230-WSP 8.4.1";
    static final String MEDIA = "WAP-230-WSP 8.4.2.24";
    static final String MULTIPART = "WAP-230-WSP 8.5";
    static final String PUSH = "WAP-230-WSP 8.2.4";
    static final String USER_DATA = "3GPP TS 23.040 9.2.3.24";
    static final String SMPP = "SMPP 3.4";
    static final String HTTP = "OMA-TS-MMS_CTR, HTTP binding";
    static final String PHONES = "what phones insist on";

    private Clauses() {}
}
