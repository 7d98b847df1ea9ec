interface AgainBannerProps {
  status: 'working' | 'ready' | 'failed';
}

/** Over a ledger whose texts have changed: it shows the comparison as it was until it has been made anew. */
export function AgainBanner({ status }: AgainBannerProps) {
  return (
    <div role="status" className="no-print">
      {status === 'ready' ? null : (
        <p className="page mt-4 text-small text-soft">
          <span className={`block border-l-4 pl-3 ${status === 'failed' ? 'border-(--gone)' : 'border-diff'}`}>
            {status === 'working'
              ? 'Comparing again with other texts … Until then this is the comparison as it was.'
              : 'With its other texts the comparison could not be made. This is the comparison as it was before.'}
          </span>
        </p>
      )}
    </div>
  );
}
