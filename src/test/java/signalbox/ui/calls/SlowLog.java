package signalbox.ui.calls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Preparation;

/** A log whose totals or pages take until they are let go, and whose sums are made when it is said so. */
final class SlowLog {
    final AtomicReference<Preparation> preparation = new AtomicReference<>(new Preparation(0, 0));
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile String what = "";

    void hold() {
        hold("totals");
    }

    void holdPages() {
        hold("page");
    }

    private void hold(String method) {
        what = method;
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    CallQueries over(CallQueries log) {
        return (CallQueries) Proxy.newProxyInstance(
                CallQueries.class.getClassLoader(), new Class<?>[] {CallQueries.class}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().equals(what)) {
                            held.await();
                        }
                        return method.getName().equals("preparation")
                                ? preparation.get()
                                : method.invoke(log, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
