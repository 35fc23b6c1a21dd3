/**
 * Conditional Access tooling: analyzers that judge the policies of a snapshot, and templates that draft policies.
 * Declared through the extension points {@code io.isthmus.sdk.policyAnalyzers} and {@code
 * io.isthmus.sdk.policyTemplates}. Both look at the snapshot alone and reach no network.
 */
package io.isthmus.sdk.access;
