package org.heliograph.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Stands in for a connection to a database that is away. It can be asked what that database is, and does not know. */
final class AbsentConnection {

    private AbsentConnection() {}

    static Connection create() {
        return proxy(Connection.class, AbsentConnection::answer);
    }

    private static Object answer(Object proxy, Method method, Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "getMetaData" -> proxy(DatabaseMetaData.class, AbsentConnection::unknown);
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "no connection";
            case "close" -> null;
            case "isClosed" -> true;
            default -> throw new SQLException("the database is away");
        };
    }

    private static Object unknown(Object proxy, Method method, Object[] arguments) throws SQLException {
        Class<?> type = method.getReturnType();
        if (type == String.class) {
            return "";
        }
        if (type == int.class) {
            return 0;
        }
        throw new SQLException("the database is away");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(AbsentConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
