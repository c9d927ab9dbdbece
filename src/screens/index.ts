export { AppProvider, type App } from './app-context.tsx';
export { AppRoutes, takeFilesAnywhere } from './app-routes.tsx';
export { prepareFaults } from './shell/later-faults.ts';
