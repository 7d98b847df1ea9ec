'use client';

import { useCallback, useEffect, useState } from 'react';
import { useStepKeys } from '@/components/ui/use-step-keys';
import { fragmentId } from '../ui/fragment-id';
import { placeMargins } from './place-margins';

const WORDS = '[data-facts]';
const CARDS = 'details[data-fact]';

/**
 * Ties the words of the text to the facts beside them: words open their fact, `#id` in the address does, j and k step from
 * fact to fact. The page itself is drawn on the server; this only opens, marks and moves to what is there.
 */
export function FactSteps({ root, of }: { root: string; of: number }) {
  const [place, setPlace] = useState(0);
  const [said, setSaid] = useState('');

  const step = useCallback(
    (by: number, focus: boolean) => {
      const cards = allCards(root);
      const at = cards.findIndex((card) => card.open);
      const next = cards[at < 0 ? (by > 0 ? firstBelow(cards) : cards.length - 1) : at + by];
      if (!next) return;
      next.open = true;
      if (focus) next.querySelector('summary')?.focus({ preventScroll: true });
      moveTo(root, next);
      setSaid(`Fact ${cards.indexOf(next) + 1} of ${of}: ${next.querySelector('[data-title]')?.textContent ?? ''}`);
    },
    [root, of],
  );
  const keys = useStepKeys({ j: () => step(1, true), k: () => step(-1, true) });

  useEffect(() => {
    const page = document.getElementById(root);
    if (!page) return;
    const lines = page.querySelector<HTMLElement>('[data-lines]');
    const margins = lines && placeMargins(lines);
    const onToggle = (event: Event) => {
      const card = event.target;
      if (!(card instanceof HTMLDetailsElement) || !card.dataset.fact) return;
      markWords(page, card.dataset.fact, 'open', card.open);
      margins?.place();
      if (!card.open) return;
      setPlace(allCards(root).indexOf(card) + 1);
      window.history.replaceState(window.history.state, '', `#${card.dataset.fact}`);
    };
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const words = target?.closest<HTMLElement>(WORDS);
      // Whoever selects words wants to keep them, not to open something over them.
      if (words && window.getSelection()?.isCollapsed !== false) openNext(page, words.dataset.facts ?? '');
      else if (!target?.closest(CARDS) && isWide()) closeAll(page);
    };
    const onHover = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      for (const near of page.querySelectorAll('[data-near]')) near.removeAttribute('data-near');
      const ids =
        target?.closest<HTMLElement>(WORDS)?.dataset.facts ?? target?.closest<HTMLElement>(CARDS)?.dataset.fact;
      for (const id of ids?.split(' ') ?? []) {
        markWords(page, id, 'near', true);
        findCard(page, id)?.setAttribute('data-near', '');
      }
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const open = page.querySelector<HTMLDetailsElement>(`${CARDS}[open]`);
      if (open?.contains(document.activeElement)) open.querySelector('summary')?.focus();
      closeAll(page);
    };
    const onHash = () => {
      const card = findCard(page, fragmentId());
      if (!card) return;
      card.open = true;
      moveTo(root, card);
    };
    page.addEventListener('toggle', onToggle, true);
    page.addEventListener('click', onClick);
    page.addEventListener('pointerover', onHover, { passive: true });
    document.addEventListener('keydown', onKey);
    window.addEventListener('hashchange', onHash);
    onHash();
    return () => {
      margins?.stop();
      page.removeEventListener('toggle', onToggle, true);
      page.removeEventListener('click', onClick);
      page.removeEventListener('pointerover', onHover);
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('hashchange', onHash);
    };
  }, [root]);

  if (!of) return null;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-soft">
      <button type="button" className="button" onClick={() => step(-1, false)}>
        Previous fact
      </button>
      <button type="button" className="button" onClick={() => step(1, false)}>
        Next fact
      </button>
      <span aria-hidden="true">{place ? `${place} of ${of}` : `${of} facts`}</span>
      <label className="flex min-h-6 items-center gap-1.5 max-lg:hidden">
        <input type="checkbox" checked={keys.on} onChange={(event) => keys.setOn(event.target.checked)} />
        Keys j and k step
      </label>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

const isWide = () => window.matchMedia('(min-width: 64rem)').matches;

function allCards(root: string): HTMLDetailsElement[] {
  return [...(document.getElementById(root)?.querySelectorAll<HTMLDetailsElement>(`[data-margin] ${CARDS}`) ?? [])];
}

function findCard(page: Element, id: string): HTMLDetailsElement | null {
  return id ? page.querySelector<HTMLDetailsElement>(`${CARDS}[data-fact="${CSS.escape(id)}"]`) : null;
}

/** Where nothing is open yet, the first fact that the reader has not scrolled past. */
function firstBelow(cards: HTMLElement[]): number {
  return Math.max(
    0,
    cards.findIndex((card) => card.getBoundingClientRect().top > 0),
  );
}

function markWords(page: Element, id: string, mark: 'open' | 'near', on: boolean): void {
  const name = CSS.escape(id);
  for (const part of page.querySelectorAll(`[data-facts~="${name}"], [data-sign="${name}"]`)) {
    part.toggleAttribute(`data-${mark}`, on);
  }
}

/** Words that two facts share open one, then the other. */
function openNext(page: Element, facts: string): void {
  const cards = facts.split(' ').flatMap((id) => findCard(page, id) ?? []);
  const at = cards.findIndex((card) => card.open);
  const next = cards[(at + 1) % cards.length];
  if (at >= 0 && cards.length === 1) closeAll(page);
  else if (next) next.open = true;
}

function closeAll(page: Element): void {
  for (const card of page.querySelectorAll<HTMLDetailsElement>(`${CARDS}[open]`)) card.open = false;
}

function moveTo(root: string, card: HTMLElement): void {
  const words = document.getElementById(root)?.querySelector(`[data-facts~="${CSS.escape(card.dataset.fact ?? '')}"]`);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  (isWide() ? (words ?? card) : card).scrollIntoView({
    block: isWide() ? 'center' : 'start',
    behavior: calm ? 'auto' : 'smooth',
  });
}
