-- Whether a problem counts in 销号率: hints (提示) do not. Problems without feedback have source 0.
alter table rectification add column counts boolean not null default true;
