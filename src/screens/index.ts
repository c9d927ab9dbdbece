export { AppProvider, type App } from './app-context.tsx';
export { AppRoutes, watchPage } from './app-routes.tsx';
export { beginScreensAtTop } from './begin-at-top.ts';
export { prepareFaults } from './shell/later-faults.ts';
