package org.heliograph.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * A connection that outlives a restart of the database.
 *
 * <p>Before a unit of work begins it looks whether the driver's connection still works, and replaces it if not. One over
 * which the database answered a moment ago is only asked whether the driver has noticed its end; after that it costs a round
 * trip. What a pool asks or sets without one, as it hands a connection out, tells nothing. Within a
 * transaction nothing is ever replaced: there the error is the right answer. So a server's pool may keep these for ever
 * and does not hand out a dead one.
 */
final class RenewedConnection implements InvocationHandler {
    private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int VALID_SECONDS = 5;

    /** Opens a connection of the driver's. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private Connection current;
    private boolean autoCommit = true;
    private volatile boolean inTransaction; // looked at from outside
    private boolean closed;
    private long answeredAt = System.nanoTime();

    private RenewedConnection(Opener opener) throws SQLException {
        this.opener = opener;
        this.current = opener.open();
    }

    static Connection from(Opener opener) throws SQLException {
        var renewed = new RenewedConnection(opener);
        Connections.add(renewed);
        return (Connection) Proxy.newProxyInstance(
                RenewedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, renewed);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "isClosed" -> closed;
            case "close", "abort" -> {
                closed = true;
                Connections.remove(this);
                yield call(method, arguments);
            }
            case "setTransactionIsolation" -> null; // WildFly's pool would set READ UNCOMMITTED whatever web.xml says
            case "isValid" -> renewed() && (boolean) call(method, arguments);
            case "setAutoCommit" -> {
                boolean wanted = (boolean) arguments[0];
                // a pool may take it for done if it fails, as WildFly's does: in doubt nothing commits by itself
                autoCommit &= wanted;
                renewIfBroken();
                inTransaction = false; // what was open is committed by this call, or its caller is told that it is lost
                var nothing = call(method, arguments);
                autoCommit = wanted;
                yield nothing;
            }
            case "createStatement", "prepareStatement", "prepareCall" -> {
                renewIfBroken();
                inTransaction = !autoCommit;
                yield call(method, arguments);
            }
            case "commit" -> {
                boolean asksTheDatabase = inTransaction;
                inTransaction = false;
                var nothing = call(method, arguments);
                if (asksTheDatabase) {
                    answeredAt = System.nanoTime();
                }
                yield nothing;
            }
            case "rollback" -> {
                inTransaction &= arguments != null; // a savepoint
                yield call(method, arguments);
            }
            default -> call(method, arguments);
        };
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(current, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whoever asks, a pool or a health check, would throw it away. */
    private boolean renewed() {
        try {
            renewIfBroken();
            return !closed;
        } catch (SQLException e) {
            return false;
        }
    }

    private void renewIfBroken() throws SQLException {
        if (inTransaction || closed || works()) {
            return;
        }
        discard();
        current = opener.open();
        current.setAutoCommit(autoCommit);
        answeredAt = System.nanoTime();
    }

    private boolean works() throws SQLException {
        if (current.isClosed()) {
            return false;
        }
        if (System.nanoTime() - answeredAt < TRUSTED_NANOS) {
            return true;
        }
        boolean answers = current.isValid(VALID_SECONDS);
        answeredAt = System.nanoTime();
        return answers;
    }

    private void discard() {
        try {
            current.close();
        } catch (SQLException e) {
            // it is broken: that is why it goes
        }
    }
}
