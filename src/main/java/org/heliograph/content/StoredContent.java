package org.heliograph.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.heliograph.mm.Content;
import org.heliograph.mm.Mm;
import org.heliograph.octet.Octets;

/** The octets of one message, stored once however many recipients it has. */
@Entity
@Table(name = "MM_CONTENT")
public class StoredContent {
    @Id
    @Column(name = "MM_ID")
    private String mmId;

    @MapsId
    @OneToOne(optional = false)
    @JoinColumn(name = "MM_ID")
    private Mm mm;

    @Column(name = "BODY_OFFSET", updatable = false)
    private int bodyOffset;

    @Column(updatable = false)
    private Octets octets;

    protected StoredContent() {} // for JPA

    StoredContent(Mm mm, Content content) {
        this.mm = mm;
        this.bodyOffset = content.bodyOffset();
        this.octets = content.octets();
    }

    StoredContent(Mm mm, StoredContent of) {
        this.mm = mm;
        this.bodyOffset = of.bodyOffset;
        this.octets = of.octets;
    }

    /** The message as it came. */
    public Octets octets() {
        return octets;
    }

    public int bodyOffset() {
        return bodyOffset;
    }

    /** Its Content-Type value and body. */
    public Octets body() {
        return octets.slice(bodyOffset, octets.size() - bodyOffset);
    }
}
