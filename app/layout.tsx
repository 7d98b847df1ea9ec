import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { PageFooter } from '@/components/ui/page-footer';
import { tellingsSans, tellingsSerif } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Tellings: the same facts, every telling', template: '%s · Tellings' },
  description: 'Put texts about one event side by side: how each outlet told the same facts, in its own words.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered per request: a prerendered page has no nonce for its scripts and would silently never hydrate.
  await connection();
  return (
    <html lang="en" className={`${tellingsSans.variable} ${tellingsSerif.variable}`}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-2 focus:z-50 focus:bg-card focus:p-2"
        >
          Skip to the content
        </a>
        {children}
        <PageFooter />
      </body>
    </html>
  );
}
