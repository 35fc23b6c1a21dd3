package io.isthmus.console.ui.tests;

import java.util.List;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;

/** What somebody sees of the organization in the window once a plan was applied. */
final class Sights {

    /** The states of the matrix' cells. */
    static final String DONE = "done";
    static final String TO_BE_DONE = "to be done";

    private final ConsoleBot console;

    Sights(ConsoleBot console) {
        this.console = console;
    }

    /** In the matrix these steps of a row stand so. */
    void matrix(int row, String state, String... steps) {
        TableBot matrix = console.matrix();
        for (String step : steps) {
            Ui.waitUntil(step + " is " + state, () -> matrix.rowCount() > row
                    && matrix.cell(row, matrix.heads().indexOf(step)).equals(state));
        }
    }

    /** What is told of a row of the matrix, below it. */
    String toldBelowTheMatrix(int row) {
        console.matrix().select(row);
        return new WidgetBot("matrix.details").text();
    }

    /** Details list the objects of a part that is selected in the Tenant Explorer; one of them is there, or is not. */
    void part(String part, String object, boolean there) {
        console.explorer().select(part);
        Ui.waitUntil(object + (there ? " is among " : " is not among ") + part,
                () -> console.detailsTitle().text().equals(part)
                        && console.properties().column(0).contains(object) == there);
    }

    /** The names and values of an object that is found by the filter of the Tenant Explorer. */
    List<String> properties(String object) {
        console.explorer().filterBox().type(object);
        console.explorer().select(object);
        Ui.waitUntil("Details show " + object, () -> console.detailsTitle().text().equals(object)
                && console.properties().rowCount() > 0);
        console.explorer().filterBox().type("");
        TableBot properties = console.properties();
        return properties.column(0).stream().map(name -> name + ": "
                + properties.column(1).get(properties.column(0).indexOf(name))).toList();
    }
}
