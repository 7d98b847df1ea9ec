import type { Comparison } from '../../model/comparison';

/** The document as it is read: rows that a person has set aside are only drawn for who revises. */
export function withoutHidden(document: Comparison): Comparison {
  return document.facts.some((fact) => fact.hidden)
    ? { ...document, facts: document.facts.filter((fact) => !fact.hidden) }
    : document;
}
