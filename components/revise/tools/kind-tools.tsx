import { DISAGREEMENT_KINDS, type DisagreementKind } from '@/lib/model/comparison';
import { KIND_LABELS } from '@/lib/page-words/kind-label';
import type { LedgerRow, RowKind } from '@/lib/view/ledger/ledger-row';
import { useRevision } from '../log/revision';
import { ToolMenu } from './tool-menu';

/** Whether the machine is right about a kind of disagreement. */
export function KindTools({ row, kind }: { row: LedgerRow; kind: RowKind }) {
  const { facts, send } = useRevision();
  const found = facts.get(row.id)?.disagreements.filter((one) => one.kind === kind.kind) ?? [];
  if (!found.length) return null;
  const judge = async (verdict: 'right' | 'wrong', becomes?: DisagreementKind) => {
    for (const { kind: name, between, evidence } of found) {
      const disagreement = { kind: name, between, evidence: evidence.slice(0, 4) };
      await send({
        kind: 'judge_disagreement',
        fact: { id: row.id },
        disagreement,
        verdict,
        ...(becomes ? { becomes } : {}),
      });
    }
  };
  const others = DISAGREEMENT_KINDS.filter((other) => other !== kind.kind && other !== 'absence');
  return (
    <ToolMenu
      label={`Is “${kind.title}” right?`}
      items={[
        { words: 'Right', onChoose: () => judge('right') },
        { words: 'Wrong: leave it out', onChoose: () => judge('wrong') },
        ...others.map((other) => ({
          words: `It is: ${KIND_LABELS[other].title}`,
          onChoose: () => judge('right', other),
        })),
      ]}
    >
      ?
    </ToolMenu>
  );
}
