/**
 * Pure rules over the model that checks and plan makers share: which servers count, which application is the dedicated
 * one, which relationships are the tenant's own, whose a key is. They read nothing and change nothing; each says where
 * it comes from.
 */
package io.isthmus.sdk.rule;
