export { AppProvider, type App } from './app-context.tsx';
export { AppRoutes } from './app-routes.tsx';
