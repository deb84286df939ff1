import { bodiesOf, bodyIn, fieldsIn, type Helpdesk, has, hasOneOf, wordIn } from './helpdesk.ts'

/** Salesforce Quick Text: `Message`, a folder, and the channels that it is meant for, joined by semicolons. */
export const quickText: Helpdesk = {
  name: 'salesforce-quick-text',
  knows: record =>
    has(record, 'Name', 'Message') &&
    hasOneOf(record, 'Category', 'Channel', 'Shortcode', 'IsInsertable', 'FolderName', 'FolderId'),
  read: record => {
    const channels = wordIn(record, 'Channel')
    const only = channels && !channels.includes(';') ? channels.toLowerCase() : undefined
    return bodyIn(record, ['Message'], {
      id: wordIn(record, 'Id', 'Shortcode'),
      macro: wordIn(record, 'Name'),
      channel: only,
      fields: fieldsIn(record, 'Category', 'Channel', 'FolderName', 'IsInsertable'),
    })
  },
}

/** Salesforce e-mail templates: `Body` in text, `HtmlValue` in HTML. */
export const salesforceTemplate: Helpdesk = {
  name: 'salesforce-template',
  knows: record =>
    has(record, 'Name') &&
    hasOneOf(record, 'HtmlValue', 'Body') &&
    hasOneOf(record, 'Subject', 'DeveloperName', 'TemplateType'),
  read: record => {
    const meta = {
      id: wordIn(record, 'Id', 'DeveloperName'),
      macro: wordIn(record, 'Name'),
      channel: 'email',
      fields: fieldsIn(record, 'Subject', 'IsActive', 'TimesUsed', 'TemplateType'),
    }
    return bodiesOf({
      html: bodyIn(record, ['HtmlValue'], meta, 'html'),
      text: bodyIn(record, ['Body'], meta),
    })
  },
}
