package gangju.server.plans.browse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down every statement that is executed, with its values in place. */
final class CountedStatements {
    private final List<String> executed = new ArrayList<>();

    /** What has been executed since the last call. */
    synchronized List<String> take() {
        var taken = List.copyOf(executed);
        executed.clear();
        return taken;
    }

    private synchronized void add(String statement) {
        executed.add(statement.substring(statement.indexOf("wrapping ") + 9));
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = invoke(method, connection, arguments);
            return result instanceof PreparedStatement statement ? watch(statement) : result;
        });
    }

    private PreparedStatement watch(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                add(statement.toString());
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
    static class Watch {
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
