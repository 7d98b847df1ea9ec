import { type NextRequest, NextResponse } from 'next/server';

/**
 * Headers for every page. Decides nothing about rights: each page and route does that itself, as Next's proxy has been
 * got round before (GHSA-267c-6grr-h53f). Nor whether search engines may list it: that is one of a link's terms.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isEmbed = request.nextUrl.pathname.startsWith('/e/');
  const policy = buildPolicy(nonce, process.env.NODE_ENV === 'development', isEmbed);
  // Next reads the nonce for its own scripts from the policy on the request.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  // The address of a share page is a secret: links to outlets must not carry it away.
  response.headers.set('referrer-policy', 'same-origin');
  if (!isEmbed) response.headers.set('x-frame-options', 'DENY');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  return response;
}

function buildPolicy(nonce: string, isDevelopment: boolean, isEmbed: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    // In development Next's own overlay writes styles without a nonce.
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    // React writes `style` attributes into the page (widths of bars, places of dots); attributes cannot carry a nonce.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    // Another page may frame what was made for it, and nothing else of ours.
    `frame-ancestors ${isEmbed ? '*' : "'none'"}`,
  ].join('; ');
}

export const config = {
  matcher: [
    {
      // The API sets its own headers, and a proxy in front of it would read whole request bodies into memory.
      source: '/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)',
      // A part of a page that Next's router fetches ahead must not bring a second nonce into a document. A whole page that
      // a browser fetches ahead (`purpose: prefetch`) becomes the document itself, and needs its policy.
      missing: [{ type: 'header', key: 'next-router-prefetch' }],
    },
  ],
};
