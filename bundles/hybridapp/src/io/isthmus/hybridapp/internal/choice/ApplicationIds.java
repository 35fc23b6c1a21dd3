package io.isthmus.hybridapp.internal.choice;

import java.util.List;

import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.model.Application;

/**
 * By which texts requests name the application: its real ids where it exists, placeholders that the first step fills
 * where it does not.
 *
 * @param objectId names the application object
 * @param appId    names the application for everybody else
 */
public record ApplicationIds(String objectId, String appId) {

    public static final String STEP = "application";

    private static final String OBJECT_ID = STEP + ".id";
    private static final String APP_ID = STEP + ".appId";

    public static ApplicationIds of(Application application) {
        return new ApplicationIds(application.id().text(), application.appId().text());
    }

    public static ApplicationIds notKnownYet() {
        return new ApplicationIds("${" + OBJECT_ID + "}", "${" + APP_ID + "}");
    }

    /** What the step that makes the application hands on, from its first expectation. */
    public static List<Binding.Output> outputs() {
        return List.of(Binding.Output.at(OBJECT_ID, 0, "/id"), Binding.Output.at(APP_ID, 0, "/appId"));
    }

    public String path() {
        return "/v1.0/applications/" + objectId;
    }
}
