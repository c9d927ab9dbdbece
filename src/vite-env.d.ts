/// <reference types="vite/client" />

declare module 'virtual:content/core' {
  const content: import('#catalogue').CoreContent;
  export default content;
}
declare module 'virtual:content/items' {
  const content: import('#catalogue').FurtherItems;
  export default content;
}
declare module 'virtual:content/sample' {
  const content: import('#catalogue').Sample;
  export default content;
}
declare module 'virtual:content/advice' {
  const content: import('#catalogue').Advice;
  export default content;
}
declare module 'virtual:content/modules' {
  const content: import('#catalogue').Modules;
  export default content;
}
declare module 'virtual:content/facts' {
  const content: import('#catalogue').Facts;
  export default content;
}
declare module 'virtual:content/traditional' {
  const content: import('#catalogue').TraditionalTable;
  export default content;
}
