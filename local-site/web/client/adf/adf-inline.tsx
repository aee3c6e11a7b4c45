import type { ComponentChildren, VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfInlineCard } from './adf-card';
import { AdfContext } from './adf-context';
import { findDayText, isoDay } from './adf-date';
import { AdfInlineExtension, AdfUnknown } from './adf-extension';
import { AdfFile } from './adf-media';
import { backgroundStyle, textColorStyle } from './adf-color';
import { findText, type AdfMark, type AdfNode } from './adf-node';
import { findSafeUrl } from './safe-url';
import { Status } from './status';

export function AdfInline({ nodes }: { nodes: readonly AdfNode[] }): VNode {
  return (
    <>
      {nodes.map((node, index) => (
        <AdfInlineNode key={index} node={node} />
      ))}
    </>
  );
}

function AdfInlineNode({ node }: { node: AdfNode }): VNode {
  const drawn = drawInline(node);
  return <>{node.marks.reduceRight<ComponentChildren>((inside, mark) => marked(inside, mark), drawn)}</>;
}

function drawInline(node: AdfNode): ComponentChildren {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <span class="adf-mention">{mentionText(node)}</span>;
    case 'emoji':
      return <Emoji node={node} />;
    case 'date':
      return <Day node={node} />;
    case 'status':
      return (
        <Status
          text={findText(node.attrs, 'text') ?? ''}
          color={findText(node.attrs, 'color') ?? 'neutral'}
          mixedCase={node.attrs['style'] === 'mixedCase'}
        />
      );
    case 'inlineCard':
      return <AdfInlineCard node={node} />;
    case 'inlineExtension':
      return <AdfInlineExtension node={node} />;
    case 'placeholder':
      return <span class="adf-placeholder">{findText(node.attrs, 'text')}</span>;
    case 'mediaInline':
      return <AdfFile node={node} />;
    default:
      return <AdfUnknown node={node} />;
  }
}

/** Mentions carry their `@` in some documents and not in others. */
export function mentionText(node: AdfNode): string {
  const name = findText(node.attrs, 'text') ?? findText(node.attrs, 'id') ?? '';
  return name.startsWith('@') ? name : `@${name}`;
}

function Emoji({ node }: { node: AdfNode }): VNode {
  const name = findText(node.attrs, 'shortName') ?? '';
  const glyph = findText(node.attrs, 'text');
  if (glyph === undefined || glyph === name) return <span class="adf-emoji-name">{name}</span>;
  return (
    <span role="img" aria-label={name.replaceAll(':', '')}>
      {glyph}
    </span>
  );
}

function Day({ node }: { node: AdfNode }): VNode {
  const { locale } = useContext(AdfContext);
  const timestamp = findText(node.attrs, 'timestamp');
  return (
    <time class="adf-date" dateTime={isoDay(timestamp)}>
      {findDayText(timestamp, locale) ?? timestamp}
    </time>
  );
}

function marked(inside: ComponentChildren, mark: AdfMark): ComponentChildren {
  switch (mark.type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'code':
      return <code class="adf-inline-code">{inside}</code>;
    case 'strike':
      return <s>{inside}</s>;
    case 'underline':
      return <u>{inside}</u>;
    case 'subsup':
      return mark.attrs['type'] === 'sub' ? <sub>{inside}</sub> : <sup>{inside}</sup>;
    case 'textColor':
      return <span style={textColorStyle(findText(mark.attrs, 'color'))}>{inside}</span>;
    case 'backgroundColor':
      return <span style={backgroundStyle(findText(mark.attrs, 'color'))}>{inside}</span>;
    case 'link': {
      const href = findSafeUrl(findText(mark.attrs, 'href'));
      return href === undefined ? inside : <a href={href}>{inside}</a>;
    }
    default:
      return inside;
  }
}
