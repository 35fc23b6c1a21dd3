package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginXmlTest {

    private static final String CHECK = "<extension point='io.isthmus.sdk.checks'><check id='a' title='%title'/></extension>";

    private static PluginXml read(String xml) throws IOException {
        return PluginXml.read(xml.getBytes(StandardCharsets.UTF_8), new Properties());
    }

    private static IConfigurationElement[] checks(PluginXml xml) {
        Declarations declarations = new Declarations();
        assertTrue(declarations.add("com.stranger", xml));
        return declarations.registry().getConfigurationElementsFor("io.isthmus.sdk.checks");
    }

    @Test
    void textsAreThoseOfTheUsersLanguage() throws IOException {
        Properties texts = new Properties();
        texts.setProperty("title", "Domänen");
        PluginXml xml = PluginXml.read(("<plugin>" + CHECK + "</plugin>").getBytes(StandardCharsets.UTF_8), texts);
        assertEquals("Domänen", checks(xml)[0].getAttribute("title"));
        assertEquals("com.stranger", checks(xml)[0].getContributor().getName());
    }

    @Test
    void onlyTheExtensionPointsOfTheSdkAreRead() throws IOException {
        PluginXml xml = read("<plugin><extension-point id='own' name='Own'/>" + CHECK
                + "<extension point='org.eclipse.ui.startup'><startup class='a.B'/></extension>"
                + "<extension point='io.isthmus.sdk.invented'><x/></extension></plugin>");
        assertEquals(1, checks(xml).length);
        for (String other : List.of("extension-point", "org.eclipse.ui.startup", "io.isthmus.sdk.invented")) {
            assertFalse(xml.text().contains(other), xml.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "no XML at all",
        "<plugin>",
        "<!DOCTYPE plugin SYSTEM 'file:///etc/passwd'><plugin/>",
        "<!DOCTYPE plugin [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><plugin>&x;</plugin>",
        "<!DOCTYPE plugin [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><plugin>&b;</plugin>",
        "<plugin><extension point='io.isthmus.sdk.checks'><check id='a' id='b'/></extension></plugin>",
    })
    void whatIsNoHonestFileIsRefusedWithAReason(String xml) {
        IOException refused = assertThrows(IOException.class, () -> read(xml));
        assertTrue(refused.getMessage().contains("plugin.xml"), refused.getMessage());
    }

    @Test
    void elementsInElementsWithoutEndAreRefused() {
        byte[] deep = ("<plugin>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</plugin>")
                .getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> PluginXml.read(deep, new Properties()));
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        byte[] whole = ("<?xml version='1.0'?><plugin>" + CHECK + "</plugin>").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertFalse(PluginXml.read(damaged, new Properties()).text().isEmpty());
            } catch (IOException refused) {
                assertTrue(refused.getMessage().contains("plugin.xml"), refused.getMessage());
            }
        }
    }

    @Test
    void aJarOfWhichAnyByteIsAnotherIsReadOrRefusedWithAReason(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("stranger.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("plugin.xml"));
            zip.write(("<plugin>" + CHECK + "</plugin>").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(jar);
        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(jar, damaged);
            try {
                PluginXml.read(jar, Locale.ROOT);
            } catch (IOException refused) {
                assertNotNull(refused.getMessage(), "byte " + place);
            }
        }
    }
}
