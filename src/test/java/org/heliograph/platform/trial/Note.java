package org.heliograph.platform.trial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "TRIAL_NOTE")
public class Note {
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "WRITTEN_AT")
    private Instant writtenAt;

    protected Note() {}

    Note(String id, Instant writtenAt) {
        this.id = id;
        this.writtenAt = writtenAt;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
