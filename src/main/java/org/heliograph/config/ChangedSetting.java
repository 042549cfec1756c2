package org.heliograph.config;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A value that goes before the one in the file of each node. */
@Entity
@Table(name = "SETTING")
public class ChangedSetting {
    @Id
    private String name;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private long revision;

    protected ChangedSetting() {} // for JPA

    ChangedSetting(String name, String content, long revision) {
        this.name = name;
        this.content = content;
        this.revision = revision;
    }
}
