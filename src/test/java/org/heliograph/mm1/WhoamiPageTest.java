package org.heliograph.mm1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.heliograph.address.NumberingPlan;
import org.heliograph.subscriber.CallerIdentification;
import org.heliograph.subscriber.Explanation;
import org.heliograph.subscriber.Explanation.Outcome;
import org.heliograph.subscriber.Explanation.Step;
import org.heliograph.subscriber.Identification.Reason;
import org.heliograph.subscriber.Identification.Unrecognised;
import org.heliograph.subscriber.IdentityEvents;
import org.heliograph.subscriber.IdentitySettings;
import org.heliograph.subscriber.Peer;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class WhoamiPageTest {

    private static Explanation explain(String remote, Map<String, String> headers) {
        var settings =
                IdentitySettings.of(key -> Optional.of("10.20.0.0/16").filter(value -> key.equals("identity.trusted")));
        return new CallerIdentification(() -> settings, NumberingPlan::withoutHome, new IdentityEvents())
                .explain(new Peer(remote, name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of()));
    }

    private static String html(Explanation explanation) {
        return new WhoamiPage().html(explanation, "+358401234567, <prepaid>");
    }

    @Test
    void showsARecognisedPhoneItsNumberAndTheRule() {
        var page = html(explain("10.20.0.1", Map.of("X-MSISDN", "358401234567", "X-IMSI", "244051234567890")));
        assertTrue(page.contains("<dt>Number</dt><dd>+358401234567</dd>"), page);
        assertTrue(page.contains("<dt>IMSI</dt><dd>244051234567890</dd>"), page);
        assertTrue(page.contains("<dt>Rule</dt><dd>x-msisdn</dd>"), page);
        assertTrue(page.contains("10.20.0.1"), page);
    }

    @Test
    void showsOthersNoNumber() {
        var page = html(explain("192.0.2.1", Map.of("X-MSISDN", "358401234567")));
        assertFalse(page.contains("3584"), page);
        assertTrue(page.contains("is not trusted to write it"), page);
        assertTrue(page.contains("Not recognised"), page);
    }

    @Test
    void saysWhyInASentence() {
        var page = html(explain("192.0.2.1", Map.of()));
        assertTrue(page.contains("<p>The request carries none of the headers that tell who is calling.</p>"), page);
    }

    @Test
    void setsTheRulesThatFoundSomethingApartFromTheOthers() {
        var page = html(explain("10.20.0.1", Map.of("X-MSISDN", "358401234567", "X-IMSI", "none")));
        assertTrue(page.contains("<tr class=\"read\"><th scope=\"row\">x-msisdn</th>"), page);
        assertTrue(page.contains("<tr class=\"unreadable\"><th scope=\"row\">x-imsi</th>"), page);
        assertTrue(page.contains("<tr class=\"absent\"><th scope=\"row\">msisdn</th>"), page);
    }

    @Test
    void isOneWellFormedDocumentWithoutScriptsOrAnythingFromElsewhere() throws Exception {
        for (var remote : List.of("10.20.0.1", "192.0.2.1", "<script>")) {
            var page = html(explain(remote, Map.of("X-MSISDN", "<script>alert(1)</script>")));
            assertFalse(page.matches("(?is).*(<script|src=|href=|url\\(|@import|onload|https?:).*"), page);
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            // the two elements HTML leaves open
            var xml = page.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
            var root = document.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            assertEquals("en", root.getAttribute("lang"));
            assertEquals(1, root.getElementsByTagName("h1").getLength());
            assertEquals(6 + 1, root.getElementsByTagName("tr").getLength());
        }
    }

    @Test
    void escapesWhateverItIsGiven() {
        var real = explain("192.0.2.1", Map.of("X-MSISDN", "1"));
        var hostile = "<img src=x onerror='a(\"b\")'>&amp;";
        var steps = List.of(new Step(real.steps().get(0).rule(), Outcome.UNREADABLE, hostile, List.of(), List.of()));
        var page = html(
                new Explanation(real.source(), steps, Optional.empty(), new Unrecognised(Reason.UNREADABLE, hostile)));
        assertFalse(page.contains("<img"), page);
        var escaped = "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;amp;";
        assertEquals(2, page.split(java.util.regex.Pattern.quote(escaped), -1).length - 1, page);
    }
}
