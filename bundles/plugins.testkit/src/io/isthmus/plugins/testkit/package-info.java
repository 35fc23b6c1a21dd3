/** p2 in the process of a test, without a product. */
package io.isthmus.plugins.testkit;
