package dev.copycat.internal.cdi;

import dev.copycat.internal.graph.GraphModel;
import java.util.List;

/**
 * The beans of one system, and what their state can consist of.
 *
 * @param name the system's name
 * @param beans the beans
 * @param model their state
 */
record SystemBeans(String name, List<PrevalentBean> beans, GraphModel model) {

    static SystemBeans of(String name, List<PrevalentBean> beans) {
        return new SystemBeans(name, beans, GraphModel.of(beans.stream().map(PrevalentBean::root).toList()));
    }
}
