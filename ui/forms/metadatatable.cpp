// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/metadatatable.h"

#include "forms/parts.h"
#include "widgets/markdelegate.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace kabocha::ui {
namespace {

/// Chooses the type of an entry from a box.
class TypeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QComboBox(parent);
        for (const EntryType type :
             {EntryType::Text, EntryType::Number, EntryType::TrueFalse, EntryType::Json})
            box->addItem(typeText(type), static_cast<int>(type));
        auto *self = const_cast<TypeDelegate *>(this); // signals of a delegate are not const
        connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, static_cast<QComboBox *>(editor)->currentData());
    }
};

} // namespace

MetadataTable::MetadataTable(MetadataModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_remove(new QAction(icon(QStringLiteral("edit-delete")), tr("Remo&ve Metadata Entries"), this))
{
    setObjectName(QStringLiteral("metadataTable"));
    setModel(&model);
    styleTable(this, tr("Free metadata entries"));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setItemDelegateForColumn(MetadataModel::TypeColumn, new TypeDelegate(this));
    setItemDelegateForColumn(
        MetadataModel::RemarkColumn,
        new MarkDelegate(
            [](const QModelIndex &index, const QPalette &palette) {
                const QVariant severity = index.data(MetadataModel::SeverityRole);
                return severity.isValid() ? severityIcon(static_cast<Severity>(severity.toInt()), palette)
                                          : QIcon();
            },
            this));
    horizontalHeader()->setSectionResizeMode(MetadataModel::RemarkColumn, QHeaderView::Stretch);
    horizontalHeader()->resizeSection(MetadataModel::KeyColumn,
                                      widthFor(this, QStringLiteral("camera.Temp.estimator_name")));
    horizontalHeader()->resizeSection(MetadataModel::TypeColumn,
                                      widthFor(this, typeText(EntryType::TrueFalse)) + 16);
    horizontalHeader()->resizeSection(MetadataModel::ValueColumn,
                                      widthFor(this, QStringLiteral("2026-03-01T12:00:00.000000")));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_remove->setObjectName(QStringLiteral("actionRemoveMetadata"));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_remove->setEnabled(false);
    addAction(m_remove);
    connect(m_remove, &QAction::triggered, this, &MetadataTable::removeSelected);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(selectionModel()->hasSelection()); });
    const auto grow = [this] { updateGeometry(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, grow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, grow);
    connect(&model, &QAbstractItemModel::dataChanged, this, grow);
}

void MetadataTable::selectKey(const QString &key)
{
    const int row = m_model.rowOf(key);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row, MetadataModel::ValueColumn));
    scrollTo(currentIndex());
}

void MetadataTable::editKey(const QString &key)
{
    selectKey(key);
    setFocus(Qt::OtherFocusReason);
    if (currentIndex().isValid())
        edit(currentIndex());
}

void MetadataTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

QSize MetadataTable::sizeHint() const
{
    // Tall enough for its rows while they are few; beyond that it scrolls.
    constexpr int most = 14;
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < std::min(m_model.rowCount(), most); ++row)
        height += rowHeight(row);
    return {QTableView::sizeHint().width(), std::max(height, 160)};
}

void MetadataTable::removeSelected()
{
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys << m_model.rows().at(index.row()).key;
    m_model.remove(keys);
}

} // namespace kabocha::ui
