/** What is true of certificates: pure rules, each with the document that it comes from. */
package io.isthmus.certificates.rule;
