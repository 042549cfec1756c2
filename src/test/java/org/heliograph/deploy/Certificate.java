package org.heliograph.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.heliograph.testbed.Program;

/** A key for a day, as the PEM text that proxies read. */
record Certificate(String certificate, String key) {
    private static final char[] PASSWORD = "for-a-day".toCharArray();

    static Certificate make(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        var store = directory.resolve("day.p12");
        var keytool = Program.ours(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        var made = keytool.run(
                Map.of(),
                "-genkeypair",
                "-alias",
                "day",
                "-keyalg",
                "EC",
                "-dname",
                "CN=operators",
                "-validity",
                "1",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString());
        if (made.status() != 0) {
            throw new IOException(made.output());
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new Certificate(
                pem("CERTIFICATE", keys.getCertificate("day").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("day", PASSWORD).getEncoded()));
    }

    /** TLS with whoever it is: the test's own proxy has no name to check. */
    static SSLContext anybody() throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        return context;
    }

    private static String pem(String what, byte[] der) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN " + what + "-----\n" + lines.encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
