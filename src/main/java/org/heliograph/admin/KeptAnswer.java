package org.heliograph.admin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What was answered to a request with an Idempotency-Key, for whoever sends the same again. */
@Entity
@Table(name = "KEPT_ANSWER")
public class KeptAnswer {
    @Id
    private String id;

    @Column(updatable = false)
    private String digest;

    private int status;

    @Column(name = "MEDIA_TYPE")
    private String mediaType;

    private String location;

    private byte[] body;

    @Column(name = "MADE_AT", updatable = false)
    private Instant madeAt;

    protected KeptAnswer() {} // for JPA

    /** There is no answer yet. */
    KeptAnswer(String id, String digest, Instant now) {
        this.id = id;
        this.digest = digest;
        this.mediaType = "";
        this.location = "";
        this.madeAt = now;
    }

    void answered(int with, String type, String at, byte[] octets) {
        status = with;
        mediaType = type;
        location = at;
        body = octets;
    }

    boolean isAnswered() {
        return status > 0;
    }

    /** Whether it was asked with the same body. */
    boolean isOf(String other) {
        return digest.equals(other);
    }

    Instant madeAt() {
        return madeAt;
    }

    int status() {
        return status;
    }

    Optional<String> mediaType() {
        return Optional.of(mediaType).filter(it -> !it.isEmpty());
    }

    Optional<String> location() {
        return Optional.of(location).filter(it -> !it.isEmpty());
    }

    Optional<byte[]> body() {
        return Optional.ofNullable(body).filter(it -> it.length > 0);
    }
}
