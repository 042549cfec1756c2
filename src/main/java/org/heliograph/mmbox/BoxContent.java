package org.heliograph.mmbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.heliograph.octet.Octets;

/** The content of an entry, apart from it so that a list of entries reads none. It goes with its entry. */
@Entity
@Table(name = "MMBOX_CONTENT")
public class BoxContent {
    @Id
    @Column(name = "ENTRY_ID")
    private String entryId;

    @MapsId
    @OneToOne(optional = false)
    @JoinColumn(name = "ENTRY_ID")
    private BoxEntry entry;

    @Column(updatable = false)
    private Octets octets;

    protected BoxContent() {} // for JPA

    BoxContent(BoxEntry entry, Octets octets) {
        this.entry = entry;
        this.octets = octets;
    }

    /** Content-Type value and body. */
    public Octets octets() {
        return octets;
    }
}
