/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: { unoptimized: true },
  // These load files of their own beside themselves and break only at run time when bundled (docs/decisions/0001-stack.md).
  serverExternalPackages: ['libsql', 'pg', 'piscina', 'undici', 'rate-limiter-flexible'],
};

export default config;
