// SPDX-FileCopyrightText: 2026 The Kabocha authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/metadatatable.h"

#include "forms/pastcompleter.h"
#include "widgets/markdelegate.h"
#include "widgets/parts.h"
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

/// Offers what past jobs held under the key of the row.
class PastDelegate final : public QStyledItemDelegate
{
public:
    PastDelegate(const MetadataModel &model, const PastEntries &past, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model), m_past(past)
    {
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setMaxLength(std::numeric_limits<int>::max()); // Qt's own limit would cut a long text
            new PastCompleter(line, [texts = pastTexts(index)] { return texts; });
        }
        return editor;
    }

private:
    [[nodiscard]] QStringList pastTexts(const QModelIndex &index) const
    {
        const QString name = index.siblingAtColumn(MetadataModel::KeyColumn).data(Qt::EditRole).toString();
        const bool notes = m_model.part() == MetadataModel::Part::Notes;
        const auto type = static_cast<EntryType>(
            index.siblingAtColumn(MetadataModel::TypeColumn).data(Qt::EditRole).toInt());
        QStringList texts;
        for (const json::Value &value : m_past.values(notes ? PastEntries::noteKey(name) : name)) {
            if (typeOf(value) == type) // the entry keeps its own
                texts << editText(value);
        }
        return texts;
    }
    const MetadataModel &m_model;
    const PastEntries &m_past;
};

} // namespace

MetadataTable::MetadataTable(MetadataModel &model, const PastEntries &past, QWidget *parent)
    : QTableView(parent), m_model(model), m_remove(new QAction(icon(QStringLiteral("edit-delete")), {}, this))
{
    const bool notes = model.part() == MetadataModel::Part::Notes;
    setObjectName(notes ? QStringLiteral("notesTable") : QStringLiteral("metadataTable"));
    m_remove->setText(notes ? tr("Remove N&otes") : tr("Remove Met&adata Entries"));
    m_remove->setObjectName(notes ? QStringLiteral("actionRemoveNotes")
                                  : QStringLiteral("actionRemoveMetadata"));
    setModel(&model);
    styleTable(this, notes ? tr("Notes of measurements") : tr("Free metadata entries"));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setItemDelegateForColumn(MetadataModel::TypeColumn, new TypeDelegate(this));
    setItemDelegateForColumn(MetadataModel::ValueColumn, new PastDelegate(model, past, this));
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
    if (notes)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(MetadataModel::MeasurementColumn), 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);

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
    connect(verticalHeader(), &QHeaderView::sectionResized, this, grow);
}

/// The columns as wide as what usually stands in them; where there is little room less, so that the remarks
/// keep a good part of it.
void MetadataTable::fitColumns()
{
    const bool notes = m_model.part() == MetadataModel::Part::Notes;
    const auto atLeast = [this](int column, int width) {
        return std::max(width, horizontalHeader()->sectionSizeHint(column));
    };
    const int type = atLeast(MetadataModel::TypeColumn, widthFor(this, typeText(EntryType::TrueFalse)) + 16);
    QList<std::pair<int, int>> wanted{
        {MetadataModel::KeyColumn, widthFor(this, notes ? QStringLiteral("estimator_name")
                                                        : QStringLiteral("camera.Temp.estimator_name"))},
        {MetadataModel::ValueColumn, widthFor(this, QStringLiteral("2026-03-01T12:00:00.000000"))}};
    if (notes)
        wanted << std::pair(int(MetadataModel::MeasurementColumn),
                            widthFor(this, QStringLiteral("camera.AvgBodyTemperature")));
    int sum = 0;
    for (const auto &[column, width] : wanted)
        sum += width;
    const int width = viewport()->width();
    const int title = horizontalHeader()->sectionSizeHint(MetadataModel::RemarkColumn);
    const int room = std::min(width * 13 / 20, width - title) - type;
    for (const auto &[column, usual] : wanted)
        horizontalHeader()->resizeSection(
            column, atLeast(column, sum > room ? usual * std::max(room, sum / 3) / sum : usual));
    horizontalHeader()->resizeSection(MetadataModel::TypeColumn, type);
}

void MetadataTable::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        fitColumns();
    QTableView::resizeEvent(event);
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

/// Qt 6.4 hides the editor of a row that goes while its delegate still listens: the focus that it loses then
/// would be taken for the end of editing, of a row that is no longer there.
void MetadataTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    for (int row = start; row <= end; ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const QModelIndex index = m_model.index(row, column);
            if (QWidget *editor = indexWidget(index))
                editor->removeEventFilter(itemDelegateForIndex(index));
        }
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

QSize MetadataTable::sizeHint() const
{
    // Tall enough for its rows while they are few; beyond that it scrolls.
    constexpr int most = 14;
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < std::min(m_model.rowCount(), most); ++row)
        height += rowHeight(row);
    return {QTableView::sizeHint().width(), std::max(height, fontMetrics().height() * 5)};
}

void MetadataTable::removeSelected()
{
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys << m_model.rows().at(index.row()).key;
    m_model.remove(keys);
}

} // namespace kabocha::ui
