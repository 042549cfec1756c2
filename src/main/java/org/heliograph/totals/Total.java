package org.heliograph.totals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** How often something happened on a node within a minute. */
@Entity
@Table(name = "TOTAL")
@IdClass(Total.Key.class)
public class Total {
    @Id
    @Column(name = "AT_MINUTE")
    private Instant minute;

    @Id
    private String node;

    @Id
    private String name;

    @Column(updatable = false)
    private long amount;

    protected Total() {} // for JPA

    Total(Instant minute, String node, String name, long amount) {
        this.minute = minute;
        this.node = node;
        this.name = name;
        this.amount = amount;
    }

    /** Which minute, node and name. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Instant minute;
        private String node;
        private String name;

        public Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && minute.equals(that.minute)
                    && node.equals(that.node)
                    && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return minute.hashCode() * 31 + name.hashCode();
        }
    }
}
