package org.heliograph.mm1;

import java.util.Locale;
import java.util.stream.Collectors;
import org.heliograph.address.Msisdn;
import org.heliograph.subscriber.Caller;
import org.heliograph.subscriber.Explanation;
import org.heliograph.subscriber.Explanation.Step;
import org.heliograph.subscriber.Identification.Recognised;
import org.heliograph.subscriber.Identification.Unrecognised;
import org.heliograph.subscriber.Imsi;

/**
 * The page that tells a phone, and whoever sets up its network, who we take it for and why: one small HTML document
 * without scripts or anything from elsewhere.
 *
 * <p>Only a recognised phone sees a number in full, its own. It must not be cached.
 */
public final class WhoamiPage {

    /** For the Content-Security-Policy header: the style in the page, and nothing else. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String STYLE =
            """
            :root { color-scheme: light dark; --line: #c8c8c8; --quiet: #5c5c5c; --good: #14662b; --bad: #9c1c1c }
            @media (prefers-color-scheme: dark) {
            :root { --line: #444; --quiet: #a6a6a6; --good: #7ddc95; --bad: #ff9d9d } }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem }
            h1 { font-size: 1.4rem; line-height: 1.3 } h2 { font-size: 1.1rem; margin-top: 2rem }
            .recognised, .read th { color: var(--good) } .unrecognised, .untrusted th, .unreadable th { color: var(--bad) }
            .absent { color: var(--quiet) } .absent th { font-weight: normal }
            .scroll { overflow-x: auto }
            table { border-collapse: collapse; width: 100% }
            caption { text-align: left; padding-bottom: .5rem }
            th, td { text-align: left; vertical-align: top; padding: .35rem 0; border-bottom: 1px solid var(--line) }
            th { padding-right: 1.2rem } td { overflow-wrap: anywhere }
            @media (min-width: 40rem) { th { white-space: nowrap } }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.2rem }
            dt { color: var(--quiet) } dd { margin: 0; font-weight: bold; overflow-wrap: anywhere }
            """;

    /**
     * The whole document, to be sent as {@code text/html; charset=utf-8}.
     *
     * @param subscriber what our table says of a recognised caller
     */
    public String html(Explanation explanation, String subscriber) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s<h2>How this was found</h2>
                <p>The request was handed to us by <strong>%s</strong> (%s).</p>
                <div class="scroll" tabindex="0" role="region" aria-labelledby="rules">
                <table>
                <caption id="rules">The rules, in the order they are tried</caption>
                <thead><tr><th scope="col">Rule</th><th scope="col">What it found</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                </main>
                </body>
                </html>
                """
                .formatted(
                        title(explanation),
                        STYLE,
                        verdict(explanation, subscriber),
                        escaped(explanation.source().text()),
                        escaped(explanation.source().path()),
                        explanation.steps().stream().map(WhoamiPage::row).collect(Collectors.joining()));
    }

    private static String title(Explanation explanation) {
        return explanation.verdict() instanceof Recognised ? "Recognised" : "Not recognised";
    }

    private static String verdict(Explanation explanation, String subscriber) {
        if (explanation.verdict() instanceof Unrecognised unrecognised) {
            return """
                    <h1 class="unrecognised">The network did not tell us who you are</h1>
                    <p>%s.</p>
                    """
                    .formatted(escaped(sentence(unrecognised.explanation())));
        }
        var caller = ((Recognised) explanation.verdict()).caller();
        return """
                <h1 class="recognised">The network tells us who you are</h1>
                <dl>
                %s</dl>
                """
                .formatted(facts(caller) + fact("Subscriber", subscriber));
    }

    private static String facts(Caller caller) {
        return caller.msisdn()
                        .map(Msisdn::text)
                        .map(number -> fact("Number", number))
                        .orElse("")
                + caller.imsi()
                        .map(Imsi::digits)
                        .map(imsi -> fact("IMSI", imsi))
                        .orElse("")
                + fact("Rule", caller.rule());
    }

    private static String fact(String name, String value) {
        return "<dt>%s</dt><dd>%s</dd>\n".formatted(name, escaped(value));
    }

    private static String row(Step step) {
        return "<tr class=\"%s\"><th scope=\"row\">%s</th><td>%s.</td></tr>\n"
                .formatted(
                        step.outcome().name().toLowerCase(Locale.ROOT),
                        escaped(step.rule().name()),
                        escaped(step.told()));
    }

    /** An explanation begins in a small letter where it does not begin with the name of a header. */
    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
