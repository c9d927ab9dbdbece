// Stands in for optional parts of libraries that are never used here.
export {};
