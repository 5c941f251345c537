package gangju.server.plans.browse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes down every statement that a request executes, or the thread that counts, with its values, so that it can be
 * explained afterwards. What the server does by itself meanwhile is left out.
 */
public final class CountedStatements {
    private final List<Executed> executed = new ArrayList<>();
    private @Nullable Thread counting;

    /** A statement with the calls that set its values. */
    public record Executed(String sql, List<Setter> values) {
        public Executed {
            values = List.copyOf(values);
        }

        /** What the database intends to do for it. */
        public List<String> explain(Connection connection) throws Throwable {
            try (var statement = connection.prepareStatement("EXPLAIN " + sql)) {
                for (var value : values) {
                    invoke(value.method(), statement, value.arguments().toArray());
                }
                var lines = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                return lines;
            }
        }
    }

    /** A call that sets a value. */
    public record Setter(Method method, List<Object> arguments) {}

    /** What has been executed since the last call. */
    public synchronized List<Executed> take() {
        counting = Thread.currentThread();
        var taken = List.copyOf(executed);
        executed.clear();
        return taken;
    }

    private synchronized void add(Executed statement) {
        if (Thread.currentThread().equals(counting) || RequestContextHolder.getRequestAttributes() != null) {
            executed.add(statement);
        }
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = invoke(method, connection, arguments);
            return result instanceof PreparedStatement statement ? watch(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement watch(PreparedStatement statement, String sql) {
        var values = new ArrayList<Setter>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                values.add(new Setter(method, Collections.unmodifiableList(Arrays.asList(arguments))));
            }
            if (method.getName().startsWith("execute")) {
                add(new Executed(sql, values));
            }
            return invoke(method, statement, arguments);
        });
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments == null ? new Object[0] : arguments)));
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    /** Puts the watch around the server's data source. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Watch {
        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        static BeanPostProcessor watchedDataSource(CountedStatements counted) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof DelegatingDataSource)
                            ? new WatchedSource(source, counted)
                            : bean;
                }
            };
        }
    }

    private static final class WatchedSource extends DelegatingDataSource {
        private final CountedStatements counted;

        WatchedSource(DataSource source, CountedStatements counted) {
            super(source);
            this.counted = counted;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted.watch(super.getConnection());
        }
    }
}
