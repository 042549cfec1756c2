package org.heliograph.config;

import static org.heliograph.config.Kind.COUNT;
import static org.heliograph.config.Kind.LIST;
import static org.heliograph.config.Kind.NUMBER;
import static org.heliograph.config.Kind.OCTET;
import static org.heliograph.config.Kind.PATH;
import static org.heliograph.config.Kind.PAUSE;
import static org.heliograph.config.Kind.PAUSES;
import static org.heliograph.config.Kind.PRICE;
import static org.heliograph.config.Kind.SECRET;
import static org.heliograph.config.Kind.SIZE_IN_MEMORY;
import static org.heliograph.config.Kind.SIZE_IN_OCTETS;
import static org.heliograph.config.Kind.SPAN_OF_TIME;
import static org.heliograph.config.Kind.TEXT;
import static org.heliograph.config.Kind.YES_OR_NO;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.heliograph.account.Role;
import org.heliograph.bearer.BearerKind;
import org.heliograph.bearer.ContentTypeForm;
import org.heliograph.bearer.kannel.KannelSettings;
import org.heliograph.bearer.smpp.Carriage;
import org.heliograph.bearer.smpp.ReceiptIds;
import org.heliograph.bearer.smpp.SubmitForm.MessageMode;
import org.heliograph.bearer.smpp.SubmitForm.ReceiptRequest;
import org.heliograph.push.Concatenation.Width;
import org.heliograph.relay.DeliverySettings.Access;
import org.heliograph.relay.FromMismatch;
import org.heliograph.subscriber.AutoProvision;

/** Every setting there is: key, type, default, meaning. The sample file and the operator's page are checked against it. */
public final class SettingsTable {
    private static final List<Setting<?>> ROWS = new ArrayList<>();

    static final Setting<Path> DATA =
            row("data", PATH, "~/.heliograph", "Directory of the embedded database, exports and the admin token.");
    static final Setting<String> PUBLIC_URL = live(
            "public-url", TEXT, "http://127.0.0.1:8080", "How phones reach this server, without a path at the end.");
    static final Setting<String> DOMAIN = row(
            "domain",
            Kind.DOMAIN,
            "mmsc.localdomain",
            "Domain of this MMSC: the right side of each Message-ID, and the address in charge records.");
    static final Setting<BearerKind> BEARER = row(
            "bearer",
            Kind.oneOf(BearerKind.class),
            "smpp",
            "How phones are told of a message: by an SMSC, a push proxy, an HTTP gateway, a datagram, or only when they ask.");

    static final Setting<String> CONFIG = row("config", TEXT, "", "The settings file; not in the file itself.");
    static final Setting<Integer> HTTP_PORT =
            row("http.port", NUMBER, "8080", "TCP port; read by ./mvnw -Prun only, elsewhere the server has it.");
    static final Setting<String> HTTP_ADDRESS = row(
            "http.address",
            TEXT,
            "127.0.0.1",
            "Address to bind; read by ./mvnw -Prun only, elsewhere the server has it.");

    static final Setting<String> DATABASE_URL = row(
            "database.url",
            TEXT,
            "",
            "JDBC URL of H2, PostgreSQL, MariaDB or MySQL; empty for an H2 file in the data directory.");
    static final Setting<String> DATABASE_USER = row("database.user", TEXT, "", "User of the database.");
    static final Setting<String> DATABASE_PASSWORD = row(
            "database.password",
            SECRET,
            "",
            "Password of that user; ${env:NAME} or ${file:UTF-8:PATH} keep it elsewhere.");
    static final Setting<String> DATABASE_JNDI_NAME = row(
            "database.jndi-name", TEXT, "", "A data source of the server's own, instead of the URL: its JNDI name.");

    static final Setting<Long> MAX_MESSAGE_SIZE = live(
            "mm1.max-message-size",
            SIZE_IN_OCTETS,
            "2 MiB",
            "Largest message, in octets, unless the subscriber has a limit.");
    static final Setting<Integer> MAX_REQUEST_SIZE = live(
            "mm1.max-request-size", SIZE_IN_MEMORY, "8 MiB", "Largest POST that is read at all; above it HTTP 413.");
    static final Setting<Integer> MAX_HEADER_OCTETS =
            live("mm1.limit.header-octets", COUNT, "65536", "Octets of the header fields of a PDU.");
    static final Setting<Integer> MAX_FIELDS = live("mm1.limit.fields", COUNT, "1024", "Header fields of a PDU.");
    static final Setting<Integer> MAX_PARTS = live("mm1.limit.parts", COUNT, "256", "Parts of a multipart body.");
    static final Setting<Integer> MAX_PART_HEADER_OCTETS =
            live("mm1.limit.part-header-octets", COUNT, "8192", "Octets of the headers of one part.");
    static final Setting<Integer> MAX_NESTING =
            live("mm1.limit.nesting", COUNT, "4", "How deep a multipart may stand in a multipart.");

    static final Setting<Access> ACCESS = live(
            "mm1.access",
            Kind.oneOf(Access.class),
            "identified",
            "Who may fetch a message, beside knowing its address: token (everybody), identified (of the phones that the network"
                    + " identifies only the recipient's), required (the recipient's phone, and it must be identified).");
    static final Setting<String> CLIENT_VERSION = live(
            "mm1.client-version", TEXT, "1.2", "MMS version spoken to a phone whose own is not known: 1.0 to 1.3.");

    static final Setting<Integer> MAX_RECIPIENTS =
            live("relay.max-recipients", COUNT, "100", "Recipients of a message: To, Cc and Bcc together.");
    static final Setting<FromMismatch> FROM_MISMATCH = live(
            "relay.from-mismatch",
            Kind.oneOf(FromMismatch.class),
            "replace",
            "A From that is not the sender's own number: replace it by the network's, or refuse the message.");
    static final Setting<Duration> DUPLICATE_WINDOW = live(
            "relay.duplicate-window",
            SPAN_OF_TIME,
            "1d",
            "How long a repeated submission is known as one and gets the first answer again.");
    static final Setting<Duration> MAX_EXPIRY =
            live("relay.max-expiry", PAUSE, "7d", "How long a message is kept; a longer X-Mms-Expiry is cut to it.");
    static final Setting<Duration> RELAY_KEEP = live(
            "relay.keep",
            PAUSE,
            "180d",
            "How long a message that is finished is known, without its content, to the console and to reports that come late; not"
                    + " less than relay.duplicate-window.");
    static final Setting<Duration> MAX_DELIVERY_DELAY = live(
            "relay.max-delivery-delay", SPAN_OF_TIME, "7d", "How late X-Mms-Delivery-Time may be; later is cut to it.");

    static final Setting<Duration> DELIVERY_POLL =
            row("delivery.poll", PAUSE, "1s", "How often due work is looked for that no event has announced.");
    static final Setting<Integer> DELIVERY_BATCH =
            live("delivery.batch", COUNT, "64", "Recipients that a worker takes at a time; 1000 at most.");
    static final Setting<Integer> DELIVERY_PARALLEL =
            live("delivery.parallel", COUNT, "16", "How many of a batch are sent at once.");
    static final Setting<Duration> DELIVERY_LEASE = live(
            "delivery.lease",
            PAUSE,
            "5m",
            "After that another worker does what a node had taken and not settled; longer than a batch may take to send.");
    static final Setting<List<Duration>> DELIVERY_RETRY = live(
            "delivery.retry",
            PAUSES,
            "10s, 30s, 1m, 5m, 15m",
            "Waits after failed attempts to notify or report, one after the other; the last is repeated.");
    static final Setting<List<Duration>> DELIVERY_RENOTIFY = live(
            "delivery.renotify",
            PAUSES,
            "10m, 30m, 2h, 6h, 12h, 1d",
            "Waits before a phone that does not answer is notified again; the last is repeated until the message expires.");
    static final Setting<Duration> ACKNOWLEDGE_GRACE = live(
            "delivery.acknowledge-grace",
            PAUSE,
            "10m",
            "How long a phone that has fetched may take to acknowledge; then the message counts as retrieved, and stays fetchable.");
    static final Setting<Duration> REPORT_LIFETIME =
            live("delivery.report-lifetime", PAUSE, "3d", "How long a report to the sender is tried.");

    static final Setting<Boolean> MMBOX_ENABLED = live(
            "mmbox.enabled", YES_OR_NO, "false", "Whether each subscriber has an MMBox, a mailbox in the network.");
    static final Setting<Integer> MMBOX_MAX_MESSAGES =
            live("mmbox.max-messages", COUNT, "500", "Messages in the MMBox of a subscriber.");
    static final Setting<Long> MMBOX_MAX_SIZE =
            live("mmbox.max-size", SIZE_IN_OCTETS, "50 MiB", "Octets in the MMBox of a subscriber.");

    static final Setting<String> HOME_REGION = live(
            "numbering.home-region",
            TEXT,
            "",
            "Region whose numbering plan holds for national numbers, such as FI; empty: there is none.");
    static final Setting<String> SHORT_CODES =
            live("numbering.short-codes", TEXT, "", "Short codes, with commas: numbers or words; matched first.");
    static final Setting<String> SHORT_CODE_LENGTHS = live(
            "numbering.short-code-lengths", TEXT, "", "Lengths at which digits alone are a short code, such as 4-6.");
    static final Setting<String> SHORT_CODE_PATTERN =
            live("numbering.short-code-pattern", TEXT, "", "Regular expression of further short codes.");
    static final Setting<String> PRIVATE_NUMBERS = live(
            "numbering.private",
            TEXT,
            "",
            "Regular expression of numbers outside every plan, such as 2[0-9]{3}; kept as they are, before the home plan.");

    static final Setting<List<String>> LOCAL_PREFIXES = live(
            "routing.local-prefixes",
            LIST,
            "",
            "Numbers served here, by their beginnings such as +35840; empty: every number.");

    static final Setting<List<String>> SMSCS =
            live("smpp.smscs", LIST, "", "SMSCs to bind to, by names of your choice; empty: none.");
    static final Setting<String> SMSC_HOST = live("smpp.smsc.*.host", TEXT, "", "Host of this SMSC.");
    static final Setting<Integer> SMSC_PORT = live("smpp.smsc.*.port", COUNT, "2775", "TCP port.");
    static final Setting<Boolean> SMSC_TLS = live(
            "smpp.smsc.*.tls",
            YES_OR_NO,
            "false",
            "Speak TLS; its certificate has to name the host and be trusted by the JVM.");
    static final Setting<String> SMSC_SYSTEM_ID =
            live("smpp.smsc.*.system-id", TEXT, "", "system_id to bind with, up to 15 characters.");
    static final Setting<String> SMSC_PASSWORD =
            live("smpp.smsc.*.password", SECRET, "", "Password to bind with, up to 8 characters.");
    static final Setting<String> SMSC_SYSTEM_TYPE =
            live("smpp.smsc.*.system-type", TEXT, "", "system_type to bind with, up to 12 characters.");
    static final Setting<Duration> SMSC_ENQUIRE_LINK = live(
            "smpp.smsc.*.enquire-link",
            SPAN_OF_TIME,
            "30s",
            "Ask whether it is still there after this long without a word.");
    static final Setting<Duration> SMSC_TIMEOUT = live(
            "smpp.smsc.*.timeout",
            SPAN_OF_TIME,
            "10s",
            "Wait this long for a connection, an answer or a place in the window.");
    static final Setting<Integer> SMSC_PRIORITY = live(
            "smpp.smsc.*.priority",
            NUMBER,
            "0",
            "Of those that serve a number and are bound, the one with the lowest is taken.");
    static final Setting<List<String>> SMSC_PREFIXES = live(
            "smpp.smsc.*.prefixes",
            LIST,
            "",
            "Numbers it serves, by their beginnings such as +35840; empty: every number.");
    static final Setting<Integer> SMSC_WINDOW =
            live("smpp.smsc.*.window", COUNT, "10", "submit_sm without an answer at once, up to 1000.");
    static final Setting<Integer> SMSC_THROUGHPUT =
            live("smpp.smsc.*.throughput", NUMBER, "0", "Short messages in a second; 0: no limit.");
    static final Setting<String> SMSC_SERVICE_TYPE =
            live("smpp.smsc.*.service-type", TEXT, "", "service_type, such as WAP.");
    static final Setting<String> SMSC_SOURCE =
            live("smpp.smsc.*.source", TEXT, "MMSC", "source_addr: a name, a short code or digits.");
    static final Setting<Integer> SMSC_SOURCE_TON =
            live("smpp.smsc.*.source-ton", OCTET, "5", "Its type of number: 5 name, 3 short code, 1 international.");
    static final Setting<Integer> SMSC_SOURCE_NPI =
            live("smpp.smsc.*.source-npi", OCTET, "0", "Its numbering plan: 0 for a name, 1 for a number.");
    static final Setting<Integer> SMSC_DEST_TON =
            live("smpp.smsc.*.dest-ton", OCTET, "1", "Type of number of the phone's number.");
    static final Setting<Integer> SMSC_DEST_NPI =
            live("smpp.smsc.*.dest-npi", OCTET, "1", "Numbering plan of the phone's number.");
    static final Setting<MessageMode> SMSC_MESSAGE_MODE = live(
            "smpp.smsc.*.message-mode",
            Kind.oneOf(MessageMode.class),
            "default",
            "Messaging mode in esm_class, where the SMSC wants one.");
    static final Setting<Integer> SMSC_DATA_CODING = live(
            "smpp.smsc.*.data-coding",
            OCTET,
            "0x04",
            "data_coding; 0xF5 for SMSCs that hand it to the phone as it is.");
    static final Setting<ReceiptRequest> SMSC_REGISTERED_DELIVERY = live(
            "smpp.smsc.*.registered-delivery",
            Kind.oneOf(ReceiptRequest.class),
            "final",
            "Receipts to ask for: none, final (of success and failure) or failure.");
    static final Setting<Duration> SMSC_VALIDITY = live(
            "smpp.smsc.*.validity",
            SPAN_OF_TIME,
            "0s",
            "Longest validity_period, cut to what is left of the message's; 0s: the SMSC's own.");
    static final Setting<Carriage> SMSC_CARRY = live(
            "smpp.smsc.*.carry",
            Kind.oneOf(Carriage.class),
            "udh",
            "Where ports and segments go: a user data header, one in message_payload, message_payload alone, or sar_*.");
    static final Setting<Width> SMSC_REFERENCE_BITS =
            live("smpp.smsc.*.reference-bits", Kind.REFERENCE_BITS, "8", "Bits of the reference of segments.");
    static final Setting<ContentTypeForm> SMSC_CONTENT_TYPE = live(
            "smpp.smsc.*.content-type",
            Kind.oneOf(ContentTypeForm.class),
            "auto",
            "Content type of a push by name, by number, or by name where one short message then suffices.");
    static final Setting<ReceiptIds> SMSC_RECEIPT_IDS = live(
            "smpp.smsc.*.receipt-ids",
            Kind.oneOf(ReceiptIds.class),
            "same",
            "How an id comes back in its receipt: the same, or from hexadecimal in decimal, or the reverse.");
    static final Setting<List<String>> SMSC_PERMANENT_ERRORS = live(
            "smpp.smsc.*.permanent-errors",
            LIST,
            "",
            "Error codes in receipts of failure that mean there is no such phone, such as 001.");
    static final Setting<URI> PAP_URL = live("pap.url", Kind.URL, "", "Where the push proxy gateway takes PAP.");
    static final Setting<String> PAP_GATEWAY =
            live("pap.gateway", TEXT, "", "Its name in client addresses, behind the @; empty: the host of pap.url.");
    static final Setting<String> PAP_USERNAME =
            live("pap.username", TEXT, "", "User of HTTP basic authentication; empty: there is none.");
    static final Setting<String> PAP_PASSWORD = live("pap.password", SECRET, "", "Password of that user.");
    static final Setting<Duration> PAP_TIMEOUT =
            live("pap.timeout", PAUSE, "30s", "How long an answer of the push proxy gateway may take.");
    static final Setting<URI> PAP_NOTIFY_URL =
            live("pap.notify-url", Kind.URL, "", "Where that gateway reaches our /pap; empty: below public-url.");
    static final Setting<String> PAP_TRUSTED = live(
            "pap.trusted",
            TEXT,
            "",
            "Networks whose result notifications at /pap are believed; empty: nobody's, and none are asked for.");

    static final Setting<URI> KANNEL_URL = live(
            "kannel.url",
            Kind.URL,
            "",
            "Where the HTTP gateway takes sendsms, such as http://127.0.0.1:13013/cgi-bin/sendsms.");
    static final Setting<KannelSettings.Method> KANNEL_METHOD = live(
            "kannel.method",
            Kind.oneOf(KannelSettings.Method.class),
            "get",
            "How it is asked: get, or post with X-Kannel headers, so that no access log has the password.");
    static final Setting<String> KANNEL_USERNAME = live("kannel.username", TEXT, "", "User of sendsms.");
    static final Setting<String> KANNEL_PASSWORD = live("kannel.password", SECRET, "", "Password of that user.");
    static final Setting<String> KANNEL_FROM =
            live("kannel.from", TEXT, "", "Sender of the short messages; empty: the gateway has one.");
    static final Setting<String> KANNEL_SMSC =
            live("kannel.smsc", TEXT, "", "Which SMSC the gateway is to use; empty: it chooses.");
    static final Setting<Duration> KANNEL_TIMEOUT =
            live("kannel.timeout", PAUSE, "30s", "How long an answer of the HTTP gateway may take.");
    static final Setting<URI> KANNEL_RECEIPT_URL =
            live("kannel.receipt-url", Kind.URL, "", "Where the gateway reaches our /kannel; empty: below public-url.");
    static final Setting<String> KANNEL_TRUSTED = live(
            "kannel.trusted",
            TEXT,
            "",
            "Networks whose receipts at /kannel are believed; empty: nobody's, and none are asked for.");

    static final Setting<List<String>> UDP_PHONES = live(
            "udp.phones",
            LIST,
            "*=127.0.0.1:2948",
            "Where phones take datagrams, by number or its beginning: +15550002=10.0.0.7:2948, *=[::1]:2948; the longest counts.");

    static final Setting<List<String>> IDENTITY_RULES = live(
            "identity.rules",
            LIST,
            "",
            "Rules that tell who is calling, in order: names of ready-made ones or of your own; empty: the usual ones.");
    static final Setting<String> IDENTITY_TRUSTED = live(
            "identity.trusted",
            TEXT,
            "",
            "Networks whose identity headers are believed, such as 10.0.0.0/8, fd00::/8; empty: nobody's.");
    static final Setting<String> IDENTITY_PROXIES = guarded(
            "identity.proxies", TEXT, "", "Networks of proxies whose X-Forwarded-For or Forwarded is believed.");
    static final Setting<String> IDENTITY_FORWARDED = guarded(
            "identity.forwarded", TEXT, "any", "The header these proxies write: any, x-forwarded-for or forwarded.");
    static final Setting<String> IDENTITY_CONFLICT = live(
            "identity.conflict",
            TEXT,
            "refuse",
            "Headers, or number and IMSI, of different subscribers: refuse; or first, if the gateway removes what phones send.");
    static final Setting<String> IDENTITY_UNTRUSTED = live(
            "identity.untrusted", TEXT, "ignore", "An identity header from an untrusted address: ignore, or refuse.");
    static final Setting<String> RULE_HEADER =
            live("identity.rule.*.header", TEXT, "", "HTTP header that this rule reads.");
    static final Setting<String> RULE_DECODER = live(
            "identity.rule.*.decoder",
            TEXT,
            "plain",
            "How its value is read: plain, hex, base64, list:3, cookie:NAME, ...");
    static final Setting<String> RULE_KIND = live(
            "identity.rule.*.kind",
            TEXT,
            "msisdn",
            "What it names: msisdn, national (a number as dialled at home) or imsi.");
    static final Setting<String> RULE_TRUSTED =
            live("identity.rule.*.trusted", TEXT, "", "Networks this rule believes, instead of identity.trusted.");
    static final Setting<String> RULE_KEY =
            live("identity.rule.*.key", SECRET, "", "Key of a keyed decoder: hex:..., base64:... or text:...");

    static final Setting<AutoProvision> AUTO_PROVISION = live(
            "subscriber.auto-provision",
            Kind.oneOf(AutoProvision.class),
            "off",
            "What a caller becomes whom the network knows and the table does not: off (refused), postpaid or prepaid.");
    static final Setting<BigDecimal> INITIAL_BALANCE =
            live("subscriber.initial-balance", PRICE, "0", "Balance of an auto-provisioned prepaid subscriber.");
    static final Setting<String> SUBSCRIBER_FILE = row(
            "subscriber.file",
            TEXT,
            "",
            "CSV file with a header line (msisdn,imsi,state,payment,balance,max-message-size); the unknown are added at start.");

    static final Setting<String> CURRENCY =
            row("charging.currency", Kind.CURRENCY, "EUR", "Currency of prices and balances, ISO 4217.");
    static final Setting<BigDecimal> PRICE_MESSAGE =
            live("charging.price.message", PRICE, "0", "Price of a message, whatever it is.");
    static final Setting<List<String>> PRICE_SIZES = live(
            "charging.price.sizes",
            LIST,
            "",
            "Added by size: bands such as 100 KiB:0.10, 300 KiB:0.20, *:0.50; the first that is large enough.");
    static final Setting<BigDecimal> PRICE_LOCAL =
            live("charging.price.local", PRICE, "0", "Added for each recipient who is served here.");
    static final Setting<BigDecimal> PRICE_MAIL =
            live("charging.price.mail", PRICE, "0", "Added for each recipient with an e-mail address.");
    static final Setting<BigDecimal> PRICE_VASP =
            live("charging.price.vasp", PRICE, "0", "Added for each recipient that is a short code.");
    static final Setting<BigDecimal> PRICE_OTHER =
            live("charging.price.other", PRICE, "0", "Added for each recipient served elsewhere.");
    static final Setting<List<String>> RECORDS = live(
            "charging.records",
            LIST,
            "",
            "Which records that cost nothing are written, such as mmr1rt, mmo1d; empty: all of them. Those with a price always are.");
    static final Setting<String> EXPORT_DIRECTORY = row(
            "charging.export.directory",
            TEXT,
            "",
            "Where charge records go as CSV files; empty: below the data directory.");
    static final Setting<Duration> EXPORT_INTERVAL =
            row("charging.export.interval", SPAN_OF_TIME, "15m", "How often charge records are exported; 0s: never.");
    static final Setting<Integer> EXPORT_BATCH =
            live("charging.export.batch", COUNT, "10000", "Most charge records in one file.");
    static final Setting<Duration> CHARGING_KEEP = live(
            "charging.keep",
            PAUSE,
            "180d",
            "How long charge records that are in a file stay in the database too; those that are in none stay.");

    static final Setting<String> ADMIN_TOKEN = row(
            "admin.token", SECRET, "", "Bearer token of /api/v1; empty: one is made and kept in the data directory.");

    static final Setting<Duration> SESSION_IDLE = guarded(
            "console.session-idle", PAUSE, "30m", "A login ends when it has not been used for this long; at least 2m.");
    static final Setting<Duration> SESSION_LONGEST =
            guarded("console.session-longest", PAUSE, "12h", "A login ends after this long, however much it is used.");
    static final Setting<Integer> LOCK_AFTER = guarded(
            "console.lock-after",
            COUNT,
            "5",
            "Wrong passwords in a row that lock a user: for a minute, and twice as long for each that follows, up to an hour.");

    static final Setting<Boolean> TRACE_ENABLED = live(
            "trace.enabled",
            YES_OR_NO,
            "true",
            "Whether each step of a message is written down for those who ask later.");
    static final Setting<Duration> TRACE_KEEP =
            live("trace.keep", PAUSE, "30d", "How long that is kept, and the refused requests.");
    static final Setting<Boolean> TRACE_PDUS =
            live("trace.pdus", YES_OR_NO, "true", "Whether it has the octets of PDUs, up to their content, too.");
    static final Setting<Integer> TRACE_REFUSALS = live(
            "trace.refusals-per-minute",
            COUNT,
            "600",
            "How many refused or repeated requests of a minute a node writes down; those beyond are only counted.");

    static final Setting<String> CONSOLE_PROXIES = guarded(
            "console.proxies",
            TEXT,
            "",
            "Networks of proxies in front of the console, whose X-Forwarded-For or Forwarded is believed there; empty: those of identity.proxies.");
    static final Setting<URI> OIDC_ISSUER = guarded(
            "console.oidc.issuer",
            Kind.URL,
            "",
            "An OpenID Connect provider that users may log in by, such as https://login.example.org/realms/care; empty: none.");
    static final Setting<String> OIDC_CLIENT_ID =
            guarded("console.oidc.client-id", TEXT, "", "What this server is called at that provider.");
    static final Setting<String> OIDC_CLIENT_SECRET = guarded(
            "console.oidc.client-secret",
            SECRET,
            "",
            "Its secret there; empty: a public client, which has PKCE alone.");
    static final Setting<URI> OIDC_REDIRECT_URL = guarded(
            "console.oidc.redirect-url",
            Kind.URL,
            "",
            "How browsers come back, such as https://mmsc.example.org/ui/oidc/return; register the same there.");
    static final Setting<String> OIDC_ROLE_CLAIM = guarded(
            "console.oidc.role-claim",
            TEXT,
            "groups",
            "Claim of the ID token with a user's groups; a dot leads into an object: realm_access.roles.");
    static final Setting<List<String>> OIDC_ROLES = guarded(
            "console.oidc.roles",
            LIST,
            "",
            "The roles of groups, such as mms-care=care, mms-admins=admin; who is in none is not let in.");

    static final Setting<String> METRICS_FROM = row(
            "ops.metrics-from",
            TEXT,
            "127.0.0.0/8, ::1",
            "Networks that may read /metrics, by default this machine alone; name your monitoring's, and not the phones'.");
    static final Setting<String> LOG_FORMAT = row(
            "log.format",
            TEXT,
            "text",
            "How the line of each transaction is written: text (name=value), or json (an object).");
    static final Setting<Integer> LOG_DIGITS = row(
            "log.number-digits",
            NUMBER,
            "2",
            "How many digits at the end of a number that line shows, 0 to 6; of a short number never more than half.");

    static final Setting<String> NODE_NAME = row(
            "node.name",
            TEXT,
            "",
            "What this node is called where several are told apart; empty for its machine's name.");

    private SettingsTable() {}

    /** All rows, in the order of the sample file. */
    public static List<Setting<?>> rows() {
        return List.copyOf(ROWS);
    }

    static Optional<Setting<?>> find(String key) {
        return rows().stream().filter(row -> row.matches(key)).findFirst();
    }

    static Optional<String> nearest(String key) {
        LevenshteinDistance distance = new LevenshteinDistance(4);
        return rows().stream()
                .map(Setting::key)
                .filter(known -> distance.apply(known, key) >= 0)
                .min(Comparator.comparing(known -> distance.apply(known, key)));
    }

    /** One that is read once, at start. */
    private static <T> Setting<T> row(String key, Kind<T> kind, String fallback, String meaning) {
        return add(new Setting<>(key, kind, fallback, meaning, false, Role.ADMIN));
    }

    /** One whose rooms ask for it each time they need it, see {@link LiveRooms}. */
    private static <T> Setting<T> live(String key, Kind<T> kind, String fallback, String meaning) {
        return add(new Setting<>(key, kind, fallback, meaning, true, Role.OPERATOR));
    }

    /** A live one by which an operator could make himself an admin, or hide where he is: only admins change it. */
    private static <T> Setting<T> guarded(String key, Kind<T> kind, String fallback, String meaning) {
        return add(new Setting<>(key, kind, fallback, meaning, true, Role.ADMIN));
    }

    private static <T> Setting<T> add(Setting<T> row) {
        ROWS.add(row);
        return row;
    }
}
