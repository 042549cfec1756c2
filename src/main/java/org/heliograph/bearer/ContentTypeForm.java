package org.heliograph.bearer;

import org.heliograph.octet.Octets;
import org.heliograph.push.Segmentation;
import org.heliograph.push.WapPush;
import org.heliograph.push.WapPush.TypeForm;

/** How the content type of a push is written. */
public enum ContentTypeForm {
    /** By name, as most MMSCs do. */
    TEXT,
    /** By number, which saves 31 octets. */
    SHORT,
    /** By name where the push then fits into one short message. */
    AUTO;

    public Octets write(WapPush push) {
        if (this == SHORT) return push.write(TypeForm.SHORT);
        var text = push.write(TypeForm.TEXT);
        return this == TEXT || Segmentation.WAP_PUSH.split(text, 0).size() == 1 ? text : push.write(TypeForm.SHORT);
    }
}
